package org.yunting.standalone;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.yunting.standalone.servers.KeycloakAdministration;
import org.yunting.standalone.servers.PrivateFiles;
import org.yunting.standalone.servers.Realm;
import org.yunting.standalone.servers.Secret;
import org.yunting.standalone.servers.SecretsFile;

/** The people of the demonstration, each with an account and a generated password. They are made at the first start only. */
public final class DemoAccounts {
    private static final List<Account> CAST = List.of(
            new Account("judge", "敏", "周", Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai", List.of("judge")),
            new Account("clerk", "洁", "陈", Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai", List.of("clerk")),
            new Account("plaintiff", "秀兰", "林", Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai", List.of()),
            new Account("defendant", "建国", "吴", Locale.ITALIAN, "Europe/Rome", List.of()),
            new Account("newcomer", "雨薇", "何", Locale.SIMPLIFIED_CHINESE, "Asia/Shanghai", List.of()));

    private final SecretsFile secrets;

    DemoAccounts(SecretsFile secrets) {
        this.secrets = secrets;
    }

    /**
     * Somebody in the demonstration.
     *
     * @param username to sign in with; also the part played
     * @param givenName as spoken
     * @param familyName as spoken
     * @param locale language of the pages
     * @param timeZone IANA zone
     * @param roles realm roles
     */
    public record Account(
            String username, String givenName, String familyName, Locale locale, String timeZone, List<String> roles) {
        /** The name in the Chinese order. */
        public String fullName() {
            return familyName + givenName;
        }
    }

    /** Everybody, in the order of the screen. */
    public static List<Account> cast() {
        return CAST;
    }

    /**
     * The one of this user name.
     *
     * @throws java.util.NoSuchElementException when nobody has it
     */
    public static Account named(String username) {
        return CAST.stream()
                .filter(account -> account.username().equals(username))
                .findFirst()
                .orElseThrow();
    }

    /** The password of one of them. */
    public Secret passwordOf(Account account) {
        return secrets.forTyping("demo-" + account.username());
    }

    /**
     * Makes the accounts unless the file says that this has been done, so that a password somebody changed stays changed.
     *
     * @param file receives user name and Keycloak's user id of each, as JSON
     */
    void exist(KeycloakAdministration keycloak, Path file) {
        if (Files.exists(file)) {
            return;
        }
        ObjectNode ids = new ObjectMapper().createObjectNode();
        for (Account account : CAST) {
            ids.put(account.username(), keycloak.personExists(Realm.NAME, person(account)));
        }
        PrivateFiles.write(file, ids.toPrettyString() + "\n");
    }

    private KeycloakAdministration.Person person(Account account) {
        return new KeycloakAdministration.Person(
                account.username(),
                passwordOf(account),
                account.givenName(),
                account.familyName(),
                account.locale(),
                account.timeZone(),
                account.roles());
    }
}
