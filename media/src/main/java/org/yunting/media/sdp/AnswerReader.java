package org.yunting.media.sdp;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.yunting.media.colibri2.Fingerprint;
import org.yunting.media.colibri2.IceUdpTransport;
import org.yunting.media.colibri2.SsrcGroup;

/** Reads a browser's answer against the lines that it was offered, and collects everything that is wrong with it. */
public final class AnswerReader {

    /** More than 16 people with a screen each need; a longer text is not an answer. */
    private static final int MAX_CHARS = 128 * 1024;

    private static final int MAX_LINES = 4_000;
    private static final int MAX_SSRCS_PER_LINE = 8;
    private static final int MAX_CANDIDATES = 32;
    private static final Pattern UFRAG = Pattern.compile("[A-Za-z0-9+/]{4,256}");
    private static final Pattern PWD = Pattern.compile("[A-Za-z0-9+/]{22,256}");
    private static final Pattern SHA_256 = Pattern.compile("(?i)sha-256 ([0-9A-F]{2}(:[0-9A-F]{2}){31})");

    private final List<MediaLine> offered;
    private final SdpSections sections;
    private final Set<String> violations = new LinkedHashSet<>();
    private final Set<Long> seen = new HashSet<>();

    private AnswerReader(SdpSections sections, List<MediaLine> offered) {
        this.sections = sections;
        this.offered = offered;
    }

    /**
     * Reads an answer.
     *
     * @param sdp what the browser sent; anything may be in it
     * @param offered the lines of the offer that it answers
     */
    public static AnswerReading read(String sdp, List<MediaLine> offered) {
        if (sdp.length() > MAX_CHARS) {
            return new MalformedSdp(List.of("longer than " + MAX_CHARS + " characters"));
        }
        var sections = SdpSections.of(sdp);
        if (sections.lineCount() > MAX_LINES) {
            return new MalformedSdp(List.of("more than " + MAX_LINES + " lines"));
        }
        return new AnswerReader(sections, offered).read();
    }

    private AnswerReading read() {
        require(sections.session().stream().findFirst().filter("v=0"::equals).isPresent(), "does not begin with v=0");
        require(
                sections.media().size() == offered.size(),
                "has " + sections.media().size() + " m-lines for the " + offered.size() + " offered");
        if (!violations.isEmpty()) {
            return new MalformedSdp(List.copyOf(violations));
        }
        var lines = new ArrayList<SdpAnswer.Line>();
        for (var i = 0; i < offered.size(); i++) {
            line(offered.get(i), sections.media().get(i)).ifPresent(lines::add);
        }
        var transport = transport();
        return violations.isEmpty() && transport.isPresent()
                ? new SdpAnswer(transport.get(), lines)
                : new MalformedSdp(List.copyOf(violations));
    }

    private Optional<SdpAnswer.Line> line(MediaLine offer, List<String> section) {
        var where = "m-line " + offer.mid() + ": ";
        var head = words(section.getFirst().substring("m=".length()));
        var mid = SdpSections.attributes(section, "mid").findFirst();
        require(
                head[0].equals(offer.type().wireName()),
                where + "is not " + offer.type().wireName());
        require(mid.isPresent() && mid.get().equals(offer.mid()), where + "has another mid");
        var refused = head.length > 1 && head[1].equals("0");
        var direction = refused ? Direction.INACTIVE : direction(section, where);
        require(
                offer.direction().allowsAnswer(direction),
                where + direction.attribute() + " does not answer "
                        + offer.direction().attribute());
        if (direction != Direction.SENDONLY) {
            return Optional.of(new SdpAnswer.Line(offer.mid(), offer.type(), direction, List.of(), List.of()));
        }
        var ssrcs = ssrcs(section, where);
        return Optional.of(
                new SdpAnswer.Line(offer.mid(), offer.type(), direction, ssrcs, groups(section, ssrcs, where)));
    }

    private Direction direction(List<String> section, String where) {
        var stated = Stream.concat(section.stream(), sections.session().stream())
                .filter(line -> line.startsWith("a="))
                .flatMap(line -> Direction.ofAttribute(line.substring(2)).stream())
                .findFirst();
        require(stated.isPresent(), where + "states no direction");
        return stated.orElse(Direction.INACTIVE);
    }

    private List<Long> ssrcs(List<String> section, String where) {
        var ssrcs = new LinkedHashSet<Long>();
        SdpSections.attributes(section, "ssrc").forEach(value -> {
            var ssrc = Numbers.unsigned(value.split(" ", 2)[0], 0xFFFF_FFFFL);
            require(ssrc.isPresent() && ssrc.getAsLong() != 0, where + "an SSRC is not a number of 32 bits above 0");
            ssrc.ifPresent(ssrcs::add);
        });
        require(ssrcs.size() <= MAX_SSRCS_PER_LINE, where + "more than " + MAX_SSRCS_PER_LINE + " SSRCs");
        ssrcs.forEach(ssrc -> require(seen.add(ssrc), where + "an SSRC is also on another m-line"));
        return List.copyOf(ssrcs);
    }

    private List<SsrcGroup> groups(List<String> section, List<Long> ssrcs, String where) {
        var groups = new ArrayList<SsrcGroup>();
        SdpSections.attributes(section, "ssrc-group").forEach(value -> {
            var words = words(value);
            var members = Stream.of(words)
                    .skip(1)
                    .flatMap(word ->
                            Numbers.unsigned(word, 0xFFFF_FFFFL).stream().boxed())
                    .toList();
            var complete = members.size() == words.length - 1 && ssrcs.containsAll(members);
            require(complete, where + "an SSRC group names an SSRC that is not there");
            require(
                    !words[0].equals(SsrcGroup.FID) || members.size() == 2,
                    where + "an FID group has not exactly two SSRCs");
            if (words[0].equals(SsrcGroup.FID) || words[0].equals(SsrcGroup.SIM)) {
                groups.add(new SsrcGroup(words[0], members));
            }
        });
        require(groups.size() <= MAX_SSRCS_PER_LINE, where + "more than " + MAX_SSRCS_PER_LINE + " SSRC groups");
        return groups;
    }

    /** With BUNDLE all sections share the transport of the first section that was not refused. */
    private Optional<IceUdpTransport> transport() {
        var carrier = sections.media().stream()
                .filter(section -> !section.getFirst().matches("m=\\S+ 0( .*)?"))
                .findFirst();
        require(carrier.isPresent(), "every m-line is refused");
        return carrier.flatMap(this::transport);
    }

    private Optional<IceUdpTransport> transport(List<String> carrier) {
        var ufrag = sections.inherited(carrier, "ice-ufrag").orElse("");
        var pwd = sections.inherited(carrier, "ice-pwd").orElse("");
        var setup = sections.inherited(carrier, "setup").orElse("");
        var digest = SHA_256.matcher(sections.inherited(carrier, "fingerprint").orElse(""));
        require(UFRAG.matcher(ufrag).matches(), "no ICE ufrag of 4 to 256 ice-chars");
        require(PWD.matcher(pwd).matches(), "no ICE password of 22 to 256 ice-chars");
        require(setup.equals("active") || setup.equals("passive"), "setup is neither active nor passive");
        require(digest.matches(), "no sha-256 fingerprint of 32 octets");
        if (!violations.isEmpty()) {
            return Optional.empty();
        }
        var candidates = SdpSections.attributes(carrier, "candidate")
                .flatMap(text -> SdpCandidate.read(text).stream())
                .limit(MAX_CANDIDATES)
                .toList();
        var fingerprint = new Fingerprint(digest.group(1).toUpperCase(Locale.ROOT), setup, "sha-256");
        return Optional.of(IceUdpTransport.of(ufrag, pwd, List.of(fingerprint), candidates));
    }

    /** At least one, be it empty: splitting nothing but blanks gives none at all. */
    private static String[] words(String value) {
        return value.strip().split(" ");
    }

    private void require(boolean held, String violation) {
        if (!held) {
            violations.add(violation);
        }
    }
}
