package org.yunting.api.papers;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import jakarta.inject.Singleton;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Date;
import org.yunting.api.clock.CourtClock;
import org.yunting.api.timestamps.TimeStampAuthority;

/** Seals a PDF with a PAdES signature that carries a time stamp (ETSI EN 319 142-1, PAdES-BASELINE-T). Blocks: call it on a worker thread. */
@Singleton
class SealPaper {
    private final CourtSeal seal;
    private final TimeStampAuthority authority;
    private final CourtClock clock;

    SealPaper(CourtSeal seal, TimeStampAuthority authority, CourtClock clock) {
        this.seal = seal;
        this.authority = authority;
        this.clock = clock;
    }

    /**
     * The same paper, sealed.
     *
     * @param reason why it is sealed, shown by readers beside the signature
     * @throws IllegalStateException if the authority of time stamps does not answer; the paper can be sealed later
     */
    byte[] seal(byte[] pdf, String reason) {
        var service = new PAdESService(new CommonCertificateVerifier());
        service.setTspSource(new StampsOfAuthority(authority));
        var parameters = parameters(reason);
        var paper = new InMemoryDocument(pdf, "paper.pdf", MimeTypeEnum.PDF);
        var signed = sign(service.getDataToSign(paper, parameters));
        return ((InMemoryDocument) service.signDocument(paper, parameters, signed)).getBytes();
    }

    private PAdESSignatureParameters parameters(String reason) {
        var parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_T);
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSignatureTimestampParameters(new PAdESTimestampParameters(DigestAlgorithm.SHA256));
        parameters.setSigningCertificate(new CertificateToken(seal.certificate()));
        parameters.setCertificateChain(
                seal.chain().stream().map(CertificateToken::new).toList());
        parameters.setReason(reason);
        parameters.bLevel().setSigningDate(Date.from(clock.now()));
        return parameters;
    }

    private SignatureValue sign(ToBeSigned bytes) {
        var algorithm = SignatureAlgorithm.getAlgorithm(
                new CertificateToken(seal.certificate()).getSignatureAlgorithm().getEncryptionAlgorithm(),
                DigestAlgorithm.SHA256);
        try {
            var signature = Signature.getInstance(algorithm.getJCEId());
            signature.initSign(seal.key());
            signature.update(bytes.getBytes());
            return new SignatureValue(algorithm, signature.sign());
        } catch (GeneralSecurityException unfit) {
            throw new IllegalStateException("the court's seal cannot sign", unfit);
        }
    }
}
