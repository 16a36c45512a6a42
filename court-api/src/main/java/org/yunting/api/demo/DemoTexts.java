package org.yunting.api.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yunting.api.cases.AskForCorrection.CorrectionNotice;
import org.yunting.api.cases.CorrectFiling.Correction;
import org.yunting.api.cases.FilingContent;
import org.yunting.api.cases.PrepareFiling.Change;

/** What is said in the founding case. The people are made up. */
@Singleton
class DemoTexts {
    private final Script script;

    DemoTexts(ObjectMapper mapper) {
        try (var stream = DemoTexts.class.getResourceAsStream("/demo/founding-case.json")) {
            script = mapper.readValue(stream, Script.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the founding case cannot be read", unreadable);
        }
    }

    record Script(FilingContent filing, List<String> correctedClaims, CorrectionNotice notice) {}

    Change firstFiling() {
        return new Change("review", script.filing());
    }

    CorrectionNotice correctionNotice() {
        return script.notice();
    }

    Correction correction() {
        var filing = script.filing();
        return new Correction(new FilingContent(
                filing.plaintiff(),
                filing.defendant(),
                filing.marriage(),
                filing.children(),
                filing.property(),
                script.correctedClaims(),
                filing.facts(),
                filing.truthDeclared()));
    }
}
