package org.yunting.api.papers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.text.PDFTextStripper;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.tsp.TimeStampToken;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.yunting.api.acting.CourtTest;
import org.yunting.api.acting.OtherTool;
import org.yunting.law.kernel.Sha256;

/** What the court puts on paper, checked by others than those who wrote it: veraPDF, PDFBox and Bouncy Castle. */
@CourtTest
class SealedPaperTest {
    private static final String HTML = """
            <!DOCTYPE html>
            <html lang="zh-Hans"><head><title>庭审笔录</title><meta name="description" content="庭审笔录"/>
            <style>body { font-family: "LXGW WenKai"; } b { font-weight: 700; }</style></head>
            <body><h1>庭审笔录</h1><p><b>原告 陈丽</b>：文字，perché è così，\uD842\uDFB7。</p>
            <table><tbody><tr><th>原告</th><td>陈丽</td></tr></tbody></table></body></html>""";

    @Inject
    PaperPress press;

    @Inject
    SealPaper seal;

    @Inject
    CourtSeal courtSeal;

    @BeforeAll
    static void load_the_validator() {
        VeraGreenfieldFoundryProvider.initialise();
    }

    @Test
    void a_paper_is_pdf_a_2a_before_and_after_it_is_sealed() throws Exception {
        var paper = press.set(HTML);

        assertThat(faultsOf(paper)).isEmpty();
        assertThat(faultsOf(seal.seal(paper, "庭审笔录"))).isEmpty();
    }

    @Test
    void chinese_and_italian_can_be_copied_out_of_it() throws Exception {
        try (var paper = Loader.loadPDF(seal.seal(press.set(HTML), "庭审笔录"))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("原告 陈丽：文字，perché è così，");
        }
    }

    @Test
    void a_character_the_font_does_not_have_stands_there_by_its_code_point() throws Exception {
        var rare = HTML.replace("\uD842\uDFB7", "\uDB80\uDC00");
        try (var paper = Loader.loadPDF(press.set(rare))) {
            assertThat(new PDFTextStripper().getText(paper)).contains("[U+F0000]");
        }
    }

    @Test
    void the_seal_is_the_court_s_and_covers_every_byte_but_itself() throws Exception {
        var sealed = seal.seal(press.set(HTML), "庭审笔录");

        try (var paper = Loader.loadPDF(sealed)) {
            var signature = signatureOf(paper);
            assertThat(signature.getReason()).isEqualTo("庭审笔录");
            assertThat(verifies(signature, sealed)).isTrue();
        }
    }

    @Test
    void a_byte_changed_afterwards_is_found() throws Exception {
        var sealed = seal.seal(press.set(HTML), "庭审笔录");
        var forged = sealed.clone();
        forged[sealed.length / 4] ^= 1;

        try (var paper = Loader.loadPDF(sealed)) {
            assertThat(verifies(signatureOf(paper), forged)).isFalse();
        }
    }

    @Test
    void poppler_finds_the_seal_valid_and_over_the_whole_document(@TempDir Path folder) throws Exception {
        var sealed = seal.seal(press.set(HTML), "庭审笔录");
        var forged = sealed.clone();
        forged[sealed.length / 4] ^= 1;

        var whole = OtherTool.run("pdfsig", "-nocert", Files.write(folder.resolve("sealed.pdf"), sealed));
        var changed = OtherTool.run("pdfsig", "-nocert", Files.write(folder.resolve("forged.pdf"), forged));

        assertThat(whole.said()).contains("Signature is Valid.", "Total document signed");
        assertThat(changed.said()).doesNotContain("Signature is Valid.");
    }

    @Test
    void an_authority_has_stamped_the_time_over_the_seal() throws Exception {
        var sealed = seal.seal(press.set(HTML), "庭审笔录");

        try (var paper = Loader.loadPDF(sealed)) {
            var signer = signerOf(signatureOf(paper), sealed);
            var attribute = signer.getUnsignedAttributes().get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken);
            var token = new TimeStampToken(new CMSSignedData(
                    attribute.getAttributeValues()[0].toASN1Primitive().getEncoded()));
            assertThat(token.getTimeStampInfo().getMessageImprintDigest())
                    .isEqualTo(Sha256.over(signer.getSignature()).bytes());
        }
    }

    @Test
    void a_font_file_that_is_cut_off_is_named_as_such() {
        assertThatThrownBy(() -> WebFont.unpacked(new byte[10])).hasMessage("not a WOFF file");
        var font = new PaperFont(() -> new byte[] {'w', 'O', 'F', 'F'});
        assertThatThrownBy(font::file).hasMessage("not a WOFF file");
    }

    private static Iterable<String> faultsOf(byte[] pdf) throws Exception {
        try (var parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFA_2_A);
                var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_A, false)) {
            var result = validator.validate(parser);
            return result.isCompliant()
                    ? Collections.emptyList()
                    : result.getTestAssertions().stream()
                            .map(fault -> fault.getRuleId() + " " + fault.getMessage())
                            .toList();
        }
    }

    private static PDSignature signatureOf(PDDocument paper) {
        return paper.getSignatureDictionaries().stream()
                .filter(signature -> "ETSI.CAdES.detached".equals(signature.getSubFilter()))
                .findFirst()
                .orElseThrow();
    }

    private static SignerInformation signerOf(PDSignature signature, byte[] pdf) throws Exception {
        var signed = new CMSProcessableByteArray(signature.getSignedContent(pdf));
        var cms = new CMSSignedData(signed, signature.getContents(pdf));
        return cms.getSignerInfos().getSigners().iterator().next();
    }

    private boolean verifies(PDSignature signature, byte[] pdf) throws Exception {
        try {
            return signerOf(signature, pdf)
                    .verify(new JcaSimpleSignerInfoVerifierBuilder().build(courtSeal.certificate()));
        } catch (CMSSignerDigestMismatchException forged) {
            return false;
        }
    }
}
