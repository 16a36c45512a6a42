package org.yunting.api.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.yunting.api.demo.DemoStory.Cast;
import org.yunting.api.identity.Claims;
import org.yunting.api.identity.Office;
import org.yunting.api.identity.Person;
import org.yunting.api.identity.RegisterPerson;

/** The people of the founding case, as the identity provider has them. */
@Singleton
class DemoPeople {
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
    private static final ZoneId ITALY = ZoneId.of("Europe/Rome");

    private final RegisterPerson registerPerson;
    private final ObjectMapper mapper;

    DemoPeople(RegisterPerson registerPerson, ObjectMapper mapper) {
        this.registerPerson = registerPerson;
        this.mapper = mapper;
    }

    /** Subject of each part at the identity provider. */
    record Subjects(String judge, String clerk, String plaintiff, String defendant, String newcomer) {}

    Uni<Cast> register(Path accounts) {
        var subjects = read(accounts);
        return Uni.join()
                .all(
                        person(subjects.judge(), "周敏", CHINA, "zh-Hans", Set.of(Office.JUDGE)),
                        person(subjects.clerk(), "陈洁", CHINA, "zh-Hans", Set.of(Office.CLERK)),
                        person(subjects.plaintiff(), "林秀兰", CHINA, "zh-Hans", Set.of()),
                        person(subjects.defendant(), "吴建国", ITALY, "it", Set.of()),
                        person(subjects.newcomer(), "何雨薇", CHINA, "zh-Hans", Set.of()))
                .usingConcurrencyOf(1)
                .andFailFast()
                .map(all -> new Cast(all.get(0), all.get(1), all.get(2), all.get(3), all.get(4)));
    }

    private Uni<Person> person(String subject, String name, ZoneId zone, String language, Set<Office> offices) {
        return registerPerson.fromToken(
                new Claims(subject, name, null, Optional.of(language), Optional.of(zone), offices));
    }

    private Subjects read(Path accounts) {
        try {
            return mapper.readValue(accounts.toFile(), Subjects.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the demonstration's accounts cannot be read: " + accounts, unreadable);
        }
    }
}
