package org.yunting.api.calendar;

import io.smallrye.mutiny.Uni;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;

/** Calendars for calendar programs, which cannot sign in: whoever has the secret reads, and nobody else. */
@Path("/calendars/{secret}.ics")
@PermitAll
public class CalendarResource {
    private static final String ICALENDAR = "text/calendar;charset=UTF-8";

    private final WriteCalendar write;

    CalendarResource(WriteCalendar write) {
        this.write = write;
    }

    /** The type is told whatever the program says it takes: many of them ask for text or for nothing. */
    @GET
    public Uni<Response> readCalendar(@PathParam("secret") String secret) {
        return write.of(secret).map(text -> Response.ok(text, ICALENDAR).build());
    }
}
