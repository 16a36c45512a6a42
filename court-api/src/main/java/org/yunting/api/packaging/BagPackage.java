package org.yunting.api.packaging;

import gov.loc.repository.bagit.creator.BagCreator;
import gov.loc.repository.bagit.domain.Metadata;
import gov.loc.repository.bagit.hash.StandardSupportedAlgorithms;
import gov.loc.repository.bagit.reader.BagReader;
import gov.loc.repository.bagit.verify.BagVerifier;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** BagIt packages (RFC 8493) with SHA-256 and SHA-512 manifests, in one ZIP file with one root folder. Blocks. */
@Singleton
public class BagPackage {
    public static final String TOOL = "bagit-java 5.2.0";

    /**
     * Lays the files out as a bag. They are linked, not copied, where the file system can.
     *
     * @param workspace a folder of this package's own
     * @return the folder of the bag
     */
    public Path layOut(PackagePlan plan, Path workspace) {
        try {
            var root = workspace.resolve(plan.id());
            deleteAll(root);
            for (var file : plan.files()) {
                var target = root.resolve(file.path());
                Files.createDirectories(target.getParent());
                link(target, file.file());
            }
            var metadata = Files.createDirectories(root.resolve("metadata"));
            DescribedFiles.dublinCore(plan, metadata.resolve("dc.xml"));
            DescribedFiles.premis(plan, metadata.resolve("premis.xml"));
            BagCreator.bagInPlace(
                    root,
                    List.of(StandardSupportedAlgorithms.SHA256, StandardSupportedAlgorithms.SHA512),
                    false,
                    about(plan));
            return root;
        } catch (IOException | NoSuchAlgorithmException unwritten) {
            throw new PackagingException("the bag could not be laid out", unwritten);
        }
    }

    private static Metadata about(PackagePlan plan) {
        var about = new Metadata();
        about.add("Source-Organization", plan.agency().name());
        about.add("External-Identifier", plan.id());
        about.add("External-Description", plan.title());
        return about;
    }

    private static void link(Path target, Path file) throws IOException {
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | IOException cannot) {
            Files.copy(file, target);
        }
    }

    /** Whether the bag is complete and every manifest agrees. */
    public boolean isValid(Path bag) {
        try (var verifier = new BagVerifier()) {
            verifier.isValid(new BagReader().read(bag), false);
            return true;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new PackagingException("the check of the bag was interrupted", interrupted);
        } catch (Exception invalid) {
            return false;
        }
    }

    /** One ZIP file of the bag, its folder as the root. */
    public Path zip(Path bag) {
        var zip = bag.resolveSibling(bag.getFileName() + ".bag.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var walk = Files.walk(bag)) {
            var root = Objects.requireNonNull(bag.getParent());
            for (var file : walk.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new ZipEntry(root.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
            return zip;
        } catch (IOException unwritten) {
            throw new PackagingException("the bag could not be zipped", unwritten);
        }
    }

    static void deleteAll(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
