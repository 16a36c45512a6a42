package org.yunting.api.identity;

import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.SecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.RequestScoped;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;
import org.yunting.api.problem.CommonProblem;
import org.yunting.api.problem.Problem;

/**
 * The person behind the request. Their first request registers them; from then on address and offices follow what the identity
 * provider says, and the name until it stands on record.
 */
@RequestScoped
public class SignedIn {
    private final CurrentIdentityAssociation association;
    private final RegisterPerson registerPerson;
    private @Nullable Uni<Person> person;

    SignedIn(CurrentIdentityAssociation association, RegisterPerson registerPerson) {
        this.association = association;
        this.registerPerson = registerPerson;
    }

    /** Looked up once per request. Fails with {@code not-signed-in} if the token names nobody. */
    public Uni<Person> person() {
        if (person == null) {
            person = association
                    .getDeferredIdentity()
                    .chain(this::register)
                    .memoize()
                    .indefinitely();
        }
        return person;
    }

    /** The person, if they hold the office; fails with {@code not-your-office} if they do not. */
    public Uni<Person> as(Office office) {
        return person().invoke(someone -> {
            if (!someone.holds(office)) {
                throw Problem.of(CommonProblem.NOT_YOUR_OFFICE).asException();
            }
        });
    }

    /** When the person last showed who they are, by password, passkey or code; empty where the identity provider does not say. */
    public Uni<Optional<Instant>> identifiedAt() {
        return association
                .getDeferredIdentity()
                .map(identity -> identity.getPrincipal() instanceof JsonWebToken token
                        ? Claims.identifiedAt(token)
                        : Optional.empty());
    }

    private Uni<Person> register(SecurityIdentity identity) {
        if (identity.getPrincipal() instanceof JsonWebToken token && token.getSubject() != null) {
            return registerPerson.fromToken(Claims.of(token, identity.getRoles()));
        }
        throw Problem.of(CommonProblem.NOT_SIGNED_IN).asException();
    }
}
