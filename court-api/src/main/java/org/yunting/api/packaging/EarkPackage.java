package org.yunting.api.packaging;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.ParserConfigurationException;
import org.roda_project.commons_ip.utils.IPException;
import org.roda_project.commons_ip2.model.IPContentInformationType;
import org.roda_project.commons_ip2.model.IPContentType;
import org.roda_project.commons_ip2.model.IPDescriptiveMetadata;
import org.roda_project.commons_ip2.model.IPFile;
import org.roda_project.commons_ip2.model.IPMetadata;
import org.roda_project.commons_ip2.model.IPRepresentation;
import org.roda_project.commons_ip2.model.MetadataType;
import org.roda_project.commons_ip2.model.MetadataType.MetadataTypeEnum;
import org.roda_project.commons_ip2.model.impl.eark.EARKSIP;
import org.roda_project.commons_ip2.model.impl.eark.out.writers.factory.ZipWriteStrategyFactory;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;
import org.xml.sax.SAXException;

/** E-ARK packages (CSIP and SIP 2.2.0): METS for structure, PREMIS for events, one representation {@code original}, in one ZIP file. Blocks. */
@Singleton
public class EarkPackage {
    public static final String TOOL = "commons-ip2 2.10.0";
    private static final String VERSION = "2.2.0";
    private static final String REPRESENTATION = "original";

    /**
     * What the validator says.
     *
     * @param passed requirements that hold
     * @param errors requirements that must hold and do not
     * @param warnings requirements that should hold and do not
     */
    public record Validity(boolean valid, int passed, int errors, int warnings) {}

    /**
     * Writes the package.
     *
     * @param workspace a folder of this package's own, empty or left by an attempt that broke off
     */
    public Path write(PackagePlan plan, Path workspace) {
        try {
            var zip = workspace.resolve(plan.id() + ".zip");
            Files.deleteIfExists(zip);
            var sip = new EARKSIP(plan.id(), IPContentType.getMIXED(), IPContentInformationType.getMIXED(), VERSION);
            sip.setDescription(plan.title());
            sip.addCreatorSoftwareAgent("Yunting", "0.1");
            sip.addSubmitterAgent(plan.agency().name(), plan.agency().identifier());
            sip.addDescriptiveMetadata(new IPDescriptiveMetadata(
                    new IPFile(DescribedFiles.dublinCore(plan, workspace.resolve("dc.xml"))),
                    new MetadataType(MetadataTypeEnum.DC),
                    "1.1"));
            sip.addPreservationMetadata(new IPMetadata(
                    new IPFile(DescribedFiles.premis(plan, workspace.resolve("premis.xml"))),
                    new MetadataType(MetadataTypeEnum.PREMIS)));
            sip.addRepresentation(original(plan));
            return sip.build(new ZipWriteStrategyFactory().create(workspace));
        } catch (IPException | IOException unwritten) {
            throw new PackagingException("the E-ARK package could not be written", unwritten);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PackagingException("the E-ARK package was interrupted", interrupted);
        }
    }

    private static IPRepresentation original(PackagePlan plan) {
        var original = new IPRepresentation(REPRESENTATION);
        original.setContentType(IPContentType.getMIXED());
        original.setContentInformationType(IPContentInformationType.getMIXED());
        for (var file : plan.files()) {
            var packed = new IPFile(file.file());
            var steps = List.of(file.path().split("/"));
            packed.setRelativeFolders(steps.subList(0, steps.size() - 1));
            packed.setRenameTo(steps.getLast());
            original.addFile(packed);
        }
        return original;
    }

    /** Asks the library's validator, against the requirements of 2.2.0. */
    public Validity validate(Path zip) {
        var report = zip.resolveSibling("e-ark-report.json");
        try (var out = Files.newOutputStream(report)) {
            var reporter = new ValidationReportOutputJson(zip, out);
            boolean valid = new EARKSIPValidator(reporter, VERSION).validate(VERSION);
            return new Validity(valid, reporter.getSuccess(), reporter.getErrors(), reporter.getWarnings());
        } catch (IOException | ParserConfigurationException | SAXException unread) {
            throw new PackagingException("the E-ARK package could not be validated", unread);
        }
    }
}
