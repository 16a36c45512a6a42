package org.yunting.api.asynctrial;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.yunting.api.papers.PaperWords;
import org.yunting.law.asynctrial.AsyncTrial;
import org.yunting.law.asynctrial.Content;
import org.yunting.law.asynctrial.Enclosures;
import org.yunting.law.asynctrial.Item;
import org.yunting.law.asynctrial.ItemId;
import org.yunting.law.asynctrial.Readings;
import org.yunting.law.asynctrial.TrialRecord;
import org.yunting.law.asynctrial.TrialStage;
import org.yunting.law.asynctrial.TrialState;
import org.yunting.law.evidence.Opinion;
import org.yunting.law.parties.Party;
import org.yunting.law.parties.PartyId;

/** Puts the record of a closed trial into the words that stand on paper: one chronological record by stage (domain rule 2.4.15). */
@Singleton
class SetTrialRecord {
    private final PaperWords words;

    SetTrialRecord(PaperWords words) {
        this.words = words;
    }

    /** @throws IllegalStateException if the trial is not closed */
    TrialPage page(Readings known, TrialFile file) {
        var trial = known.trial();
        if (!(trial.state() instanceof TrialState.ClosedForDecision(var closedAt))) {
            throw new IllegalStateException("only the record of a closed trial is set on paper");
        }
        var proposal = trial.proposal();
        var readings = until(closedAt, known);
        return new TrialPage(
                words.court(),
                file.acceptance().number().render(),
                words.of("cause", file.courtCase().filing().cause()),
                words.zone(),
                proposal.parties().stream()
                        .map(party -> new TrialPage.Named(words.of("capacity", party.role()), party.name()))
                        .toList(),
                parts(readings),
                proposal.parties().stream().map(party -> signed(party, trial)).toList(),
                TrialRecord.of(trial).digest().hex(),
                words.time(closedAt));
    }

    /** The record says how it stood when the trial was closed, whenever the paper is made. */
    private static Readings until(Instant closedAt, Readings known) {
        return new Readings(
                known.trial(),
                known.all().stream()
                        .filter(reading -> !reading.at().isAfter(closedAt))
                        .toList());
    }

    private List<TrialPage.Part> parts(Readings readings) {
        return Arrays.stream(TrialStage.values())
                .map(stage -> new TrialPage.Part(words.of("stage", stage), entries(stage, readings)))
                .filter(part -> !part.entries().isEmpty())
                .toList();
    }

    private List<TrialPage.Entry> entries(TrialStage stage, Readings readings) {
        return readings.trial().items().all().stream()
                .filter(item -> item.stage() == stage && !(item.content() instanceof Content.Confirmation))
                .map(item -> entry(item, readings))
                .toList();
    }

    private TrialPage.Entry entry(Item item, Readings readings) {
        var trial = readings.trial();
        var content = item.content();
        return new TrialPage.Entry(
                item.number(),
                words.time(item.act().at()),
                by(item, trial),
                words.of("item", content.key()),
                about(content, trial),
                content.text(),
                added(item, readings),
                item.digest().hex());
    }

    private String by(Item item, AsyncTrial trial) {
        var party = item.party();
        return party == null ? words.of("capacity", item.act().actor().capacity()) : titled(party, trial);
    }

    private String titled(PartyId id, AsyncTrial trial) {
        return trial.proposal().parties().stream()
                .filter(party -> party.id().equals(id))
                .map(party -> words.of("capacity", party.role()) + " " + party.name())
                .findFirst()
                .orElseThrow();
    }

    private @Nullable String about(Content content, AsyncTrial trial) {
        return switch (content) {
            case Content.Question(var to, var text) ->
                "向 " + to.stream().map(party -> titled(party, trial)).sorted().collect(Collectors.joining("、"));
            case Content.Answer(var question, var text) -> "答第" + numberOf(question, trial) + "项";
            case Content.Examination examined -> "证据 " + examined.number().render() + "：" + grid(examined.opinion());
            case Content.Argument(var issue, var text) ->
                issue == null ? null : "就第" + numberOf(issue, trial) + "项争议焦点";
            case Content.Correction(var of, var text) -> "更正第" + numberOf(of, trial) + "项";
            case Content.Request(var wish, var text) -> words.of("wish", wish);
            case Content.Issue i -> null;
            case Content.FinalStatement f -> null;
            case Content.Objection o -> null;
            case Content.Confirmation c -> null;
        };
    }

    private static int numberOf(ItemId id, AsyncTrial trial) {
        return trial.items().find(id).map(Item::number).orElseThrow();
    }

    private String grid(Opinion opinion) {
        return String.join(
                "，",
                cell("authenticity", opinion.authenticity()),
                cell("legality", opinion.legality()),
                cell("relevance", opinion.relevance()),
                cell("weight", opinion.weight()));
    }

    private String cell(String property, Opinion.Position position) {
        return words.of("property", property) + words.of("position", position);
    }

    private List<String> added(Item item, Readings readings) {
        var added = new ArrayList<>(enclosed(item.enclosures(), readings.trial()));
        Optional.ofNullable(item.late()).ifPresent(reason -> added.add("逾期提交，理由：" + reason));
        Optional.ofNullable(item.ruling())
                .ifPresent(ruling -> added.add("审判员：" + words.of("decision", ruling.decision()) + "。" + ruling.reason()
                        + "（" + words.time(ruling.at()) + "）"));
        Optional.ofNullable(item.strike())
                .ifPresent(strike -> added.add("审判员排除本项：" + strike.reason() + "（" + words.time(strike.at()) + "）"));
        added.add(read(item, readings));
        return added;
    }

    /** Of every other side when it first read it, or that nothing is known of it: silence about reading would read like proof (OLR 31). */
    private String read(Item item, Readings readings) {
        return readings.trial().proposal().parties().stream()
                .filter(party -> !item.isBy(party.id()))
                .map(party ->
                        words.of("capacity", party.role()) + " " + party.name() + " " + read(party, item, readings))
                .collect(Collectors.joining("；", "阅读情况：", ""));
    }

    private String read(Party party, Item item, Readings readings) {
        return readings.of(item.id()).stream()
                .filter(reading -> reading.party().equals(party.id()))
                .findFirst()
                .map(reading -> "于" + words.time(reading.at()) + "阅读")
                .orElse("无阅读记录");
    }

    private List<String> enclosed(Enclosures enclosures, AsyncTrial trial) {
        var lines = new ArrayList<String>();
        var spoken = enclosures.spoken();
        if (spoken != null) {
            var playing = Objects.requireNonNull(spoken.file().playing());
            lines.add((playing.pictures() ? "录像" : "录音") + "陈述，时长"
                    + playing.length().toSeconds() + "秒，SHA-256 "
                    + spoken.file().digest().hex() + "；上文为其文字记录，"
                    + (spoken.transcript() == Enclosures.Transcript.MACHINE ? "由机器转写，经陈述人确认" : "由陈述人自行录入并确认"));
        }
        enclosures
                .attachments()
                .forEach(attachment -> lines.add("附件：" + attachment.file().fileName() + "，SHA-256 "
                        + attachment.file().digest().hex()));
        enclosures
                .references()
                .forEach(reference -> lines.add(
                        switch (reference) {
                            case Enclosures.ToExhibit(var exhibit, var number) -> "引用证据 " + number.render();
                            case Enclosures.ToParagraph(var item, var paragraph) ->
                                "引用第" + numberOf(item, trial) + "项第" + paragraph + "段";
                        }));
        return lines;
    }

    private TrialPage.Signed signed(Party party, AsyncTrial trial) {
        var digest = TrialRecord.of(trial).digest();
        var confirmed = trial.items().all().stream()
                .filter(item -> item.isBy(party.id())
                        && item.content() instanceof Content.Confirmation(var record, var text)
                        && Objects.equals(record, digest))
                .map(item -> words.time(item.act().at()))
                .reduce((before, after) -> after);
        return new TrialPage.Signed(
                words.of("capacity", party.role()),
                party.name(),
                confirmed.map(at -> "已阅读并确认（" + at + "）").orElse("期限内未确认；法官已记明并继续"));
    }
}
