package org.yunting.law.asynctrial;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import org.yunting.law.kernel.Sha256;

/**
 * The record that the parties confirm: every item handed in before its stage, with who, when, digest and what the judge did about it (OLR 34).
 * Objections and signatures come after it and do not change it.
 */
public record TrialRecord(List<String> lines) {
    public TrialRecord {
        lines = List.copyOf(lines);
    }

    public static TrialRecord of(AsyncTrial trial) {
        return new TrialRecord(trial.items().all().stream()
                .filter(item -> item.stage() != TrialStage.RECORD)
                .map(TrialRecord::line)
                .toList());
    }

    /** Over the lines in UTF-8, each ended by a line feed. */
    public Sha256 digest() {
        return Sha256.over(lines.stream()
                .map(line -> line + "\n")
                .collect(Collectors.joining())
                .getBytes(StandardCharsets.UTF_8));
    }

    private static String line(Item item) {
        var ruling = item.ruling();
        return String.join(
                "|",
                Integer.toString(item.number()),
                item.stage().key(),
                Integer.toString(item.round()),
                item.content().key(),
                item.act().capacity().key(),
                item.act().at().toString(),
                item.digest().hex(),
                item.isLate() ? "late" : "in-time",
                ruling == null ? "" : ruling.decision().key(),
                item.strike() == null ? "" : "struck");
    }
}
