package org.yunting.api.evidence;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.jboss.resteasy.reactive.ResponseStatus;
import org.jspecify.annotations.Nullable;
import org.yunting.api.contract.ContentUrlView;
import org.yunting.api.contract.Page;
import org.yunting.api.identity.SignedIn;
import org.yunting.law.evidence.UploadId;

/** Files on their way to the court. Their bytes do not pass here. */
@Path("/api/uploads")
@Authenticated
public class UploadResource {
    private final AnnounceUpload announceUpload;
    private final ReadUploads readUploads;
    private final PresignParts presignParts;
    private final CompleteUpload completeUpload;
    private final AbandonUpload abandonUpload;
    private final ReadOwnFile readOwnFile;
    private final TranscribeUpload transcribeUpload;
    private final SignedIn signedIn;

    UploadResource(
            AnnounceUpload announceUpload,
            ReadUploads readUploads,
            PresignParts presignParts,
            CompleteUpload completeUpload,
            AbandonUpload abandonUpload,
            ReadOwnFile readOwnFile,
            TranscribeUpload transcribeUpload,
            SignedIn signedIn) {
        this.announceUpload = announceUpload;
        this.readUploads = readUploads;
        this.presignParts = presignParts;
        this.completeUpload = completeUpload;
        this.abandonUpload = abandonUpload;
        this.readOwnFile = readOwnFile;
        this.transcribeUpload = transcribeUpload;
        this.signedIn = signedIn;
    }

    @POST
    @ResponseStatus(201)
    public Uni<UploadView> announceUpload(UploadAnnouncement announced) {
        return signedIn.person()
                .chain(sender -> announceUpload.announce(announced, sender))
                .chain(readUploads::view);
    }

    @GET
    public Uni<Page<UploadView>> listUploads(
            @QueryParam("ended") boolean ended,
            @QueryParam("cursor") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("20") int limit) {
        return signedIn.person()
                .chain(sender -> ended
                        ? readUploads.ended(sender, cursor, limit)
                        : readUploads.unfinished(sender, cursor, limit));
    }

    @GET
    @Path("{upload}")
    public Uni<UploadView> readUpload(@PathParam("upload") UUID upload) {
        return signedIn.person().chain(sender -> readUploads.one(new UploadId(upload), sender));
    }

    @DELETE
    @Path("{upload}")
    public Uni<Void> abandonUpload(@PathParam("upload") UUID upload) {
        return signedIn.person().chain(sender -> abandonUpload.byItsSender(new UploadId(upload), sender));
    }

    @POST
    @Path("{upload}/part-urls")
    public Uni<PartUrlsView> presignParts(@PathParam("upload") UUID upload, PartNumbers parts) {
        return signedIn.person().chain(sender -> presignParts.presign(new UploadId(upload), parts.numbers(), sender));
    }

    @POST
    @Path("{upload}/completion")
    public Uni<UploadView> completeUpload(@PathParam("upload") UUID upload, UploadCompletion completion) {
        return signedIn.person()
                .chain(sender -> completeUpload.complete(new UploadId(upload), completion, sender))
                .chain(readUploads::view);
    }

    @POST
    @Path("{upload}/content-url")
    @ResponseStatus(201)
    public Uni<ContentUrlView> presignUpload(@PathParam("upload") UUID upload) {
        return signedIn.person().chain(sender -> readOwnFile.address(new UploadId(upload), sender));
    }

    @POST
    @Path("{upload}/transcript")
    public Uni<TranscriptView> transcribeUpload(@PathParam("upload") UUID upload) {
        return signedIn.person().chain(sender -> transcribeUpload.transcribe(new UploadId(upload), sender));
    }
}
