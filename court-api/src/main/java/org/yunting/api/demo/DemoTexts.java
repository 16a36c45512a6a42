package org.yunting.api.demo;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.yunting.api.cases.AskForCorrection.CorrectionNotice;
import org.yunting.api.cases.CorrectFiling.Correction;
import org.yunting.api.cases.FilingContent;

/** What is said in the demonstration. The people are made up. */
@Singleton
class DemoTexts {
    private final Script script;

    DemoTexts(ObjectMapper mapper) {
        try (var stream = DemoTexts.class.getResourceAsStream("/demo/texts.json")) {
            script = mapper.readValue(stream, Script.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the texts of the demonstration cannot be read", unreadable);
        }
    }

    record Script(
            FilingContent filing, List<String> correctedClaims, CorrectionNotice notice, FilingContent youngerFiling) {}

    FilingContent foundingFiling() {
        return script.filing();
    }

    FilingContent youngerFiling() {
        return script.youngerFiling();
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
