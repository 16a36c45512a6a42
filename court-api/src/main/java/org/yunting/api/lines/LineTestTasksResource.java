package org.yunting.api.lines;

import io.quarkus.security.Authenticated;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.yunting.api.identity.SignedIn;
import org.yunting.api.lines.LineTestTaskView.LineTestTaskList;

/** Poor lines that wait for a clerk. */
@Path("/api/line-tests")
@Authenticated
public class LineTestTasksResource {
    private final ReadLineTests readLineTests;
    private final SignedIn signedIn;

    LineTestTasksResource(ReadLineTests readLineTests, SignedIn signedIn) {
        this.readLineTests = readLineTests;
        this.signedIn = signedIn;
    }

    @GET
    public Uni<LineTestTaskList> listLineTestTasks() {
        return signedIn.person().chain(readLineTests::tasksOf);
    }
}
