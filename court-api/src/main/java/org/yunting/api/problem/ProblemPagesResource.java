package org.yunting.api.problem;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import java.util.stream.Collectors;

/** The page that the {@code type} of a problem leads to, for people and for programs. */
@Path("/problems/{code}")
@PermitAll
public class ProblemPagesResource {
    private final ProblemPages pages;

    ProblemPagesResource(ProblemPages pages) {
        this.pages = pages;
    }

    /** What a code means, by language. */
    public record ProblemPage(String code, Map<String, String> text) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    public ProblemPage readAsJson(@PathParam("code") String code) {
        return new ProblemPage(code, Refusals.found(pages.of(code)));
    }

    @GET
    @Produces(MediaType.TEXT_HTML)
    public String readAsPage(@PathParam("code") String code) {
        // The code is one that has a page, and the texts are the court's own: nothing of the request reaches the page.
        var texts = Refusals.found(pages.of(code)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(text -> "<p lang=\"" + text.getKey() + "\">" + text.getValue() + "</p>")
                .collect(Collectors.joining("\n"));
        return "<!doctype html><html lang=\"en\"><meta charset=\"utf-8\"><title>" + code
                + "</title><main style=\"max-width:40rem;margin:3rem auto;font:1rem/1.6 sans-serif\"><h1>" + code
                + "</h1>\n" + texts + "\n</main></html>";
    }
}
