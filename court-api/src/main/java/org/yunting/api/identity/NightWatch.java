package org.yunting.api.identity;

import io.smallrye.mutiny.Uni;
import org.yunting.law.kernel.PersonId;

/** Where something is timed by people's nights: it is told when somebody lives in another zone or sleeps at other hours than before. */
public interface NightWatch {
    /** On the session of the caller's transaction, after the change has been stored. */
    Uni<Void> changed(PersonId person);
}
