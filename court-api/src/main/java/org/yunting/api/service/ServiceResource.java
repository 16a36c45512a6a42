package org.yunting.api.service;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.kernel.CaseId;

/** Service of documents. */
@Path("/api/cases/{case}/service")
@Authenticated
public class ServiceResource {
    private final ReadService readService;
    private final NoteService noteService;
    private final SignedIn signedIn;

    ServiceResource(ReadService readService, NoteService noteService, SignedIn signedIn) {
        this.readService = readService;
        this.noteService = noteService;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<ServiceView> readService(@PathParam("case") UUID caseId) {
        return signedIn.person().chain(reader -> readService.ofCase(new CaseId(caseId), reader));
    }

    @POST
    @Path("notes")
    @ResponseStatus(201)
    public Uni<ServiceView> noteService(@PathParam("case") UUID caseId, ServiceNoteWanted wanted) {
        return signedIn.person().chain(person -> noteService.note(new CaseId(caseId), wanted, person));
    }

    @POST
    @Path("{notice}/certificate")
    @ResponseStatus(201)
    public Uni<ServiceView> certifyService(@PathParam("case") UUID caseId, @PathParam("notice") UUID notice) {
        return signedIn.person().chain(person -> readService.certify(new CaseId(caseId), notice, person));
    }

    @POST
    @Path("{notice}/certificate-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignCertificate(@PathParam("case") UUID caseId, @PathParam("notice") UUID notice) {
        return signedIn.person().chain(person -> readService.certificate(new CaseId(caseId), notice, person));
    }
}
