package org.yunting.api.packaging;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes what a package says of its files: Dublin Core for people, PREMIS 3 for archivists. No library that resolves writes PREMIS; it is written by the platform's XML writer. */
final class DescribedFiles {
    private static final String PREMIS = "http://www.loc.gov/premis/v3";
    private static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";
    private static final String SOFTWARE = "yunting";

    private DescribedFiles() {}

    /** What is written of the whole package. */
    static Path dublinCore(PackagePlan plan, Path to) {
        return write(to, xml -> {
            xml.writeStartElement("simpledc");
            xml.writeDefaultNamespace("http://purl.org/dc/elements/1.1/");
            text(xml, "title", plan.title());
            text(xml, "identifier", plan.id());
            text(xml, "creator", plan.agency().name());
            text(xml, "date", plan.madeAt().toString());
            text(xml, "type", "Collection");
            xml.writeEndElement();
        });
    }

    /** Each file as an object with its fixity, and what was done with it: received, checked again, packed. */
    static Path premis(PackagePlan plan, Path to) {
        return write(to, xml -> {
            xml.writeStartElement("premis");
            xml.writeDefaultNamespace(PREMIS);
            xml.writeNamespace("xsi", XSI);
            xml.writeAttribute("version", "3.0");
            for (var file : plan.files()) {
                object(xml, file);
            }
            for (var file : plan.files()) {
                event(
                        xml,
                        "ingestion",
                        file.receivedAt().toString(),
                        "received from " + file.originalName(),
                        List.of(file));
                event(
                        xml,
                        "fixity check",
                        plan.madeAt().toString(),
                        "SHA-256 compared with what was sealed",
                        List.of(file));
            }
            event(xml, "information package creation", plan.madeAt().toString(), plan.id(), plan.files());
            xml.writeStartElement("agent");
            identifier(xml, "agentIdentifier", SOFTWARE);
            text(xml, "agentName", "Yunting");
            text(xml, "agentType", "software");
            xml.writeEndElement();
            xml.writeEndElement();
        });
    }

    private static void object(XMLStreamWriter xml, PackedFile file) throws XMLStreamException {
        xml.writeStartElement("object");
        xml.writeAttribute("xsi", XSI, "type", "file");
        identifier(xml, "objectIdentifier", file.path());
        xml.writeStartElement("objectCharacteristics");
        text(xml, "compositionLevel", "0");
        xml.writeStartElement("fixity");
        text(xml, "messageDigestAlgorithm", "SHA-256");
        text(xml, "messageDigest", file.digest().hex());
        xml.writeEndElement();
        text(xml, "size", Long.toString(file.bytes()));
        xml.writeStartElement("format");
        xml.writeStartElement("formatDesignation");
        text(xml, "formatName", file.mediaType());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        text(xml, "originalName", file.originalName());
        xml.writeEndElement();
    }

    private static void event(XMLStreamWriter xml, String type, String at, String detail, List<PackedFile> files)
            throws XMLStreamException {
        xml.writeStartElement("event");
        identifier(
                xml,
                "eventIdentifier",
                type + " " + (files.size() == 1 ? files.getFirst().path() : detail));
        text(xml, "eventType", type);
        text(xml, "eventDateTime", at);
        xml.writeStartElement("eventDetailInformation");
        text(xml, "eventDetail", detail);
        xml.writeEndElement();
        xml.writeStartElement("eventOutcomeInformation");
        text(xml, "eventOutcome", "success");
        xml.writeEndElement();
        identifier(xml, "linkingAgentIdentifier", SOFTWARE);
        for (var file : files) {
            identifier(xml, "linkingObjectIdentifier", file.path());
        }
        xml.writeEndElement();
    }

    private static void identifier(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        text(xml, element + "Type", "local");
        text(xml, element + "Value", value);
        xml.writeEndElement();
    }

    private static void text(XMLStreamWriter xml, String element, String value) throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }

    @FunctionalInterface
    private interface Writing {
        void to(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static Path write(Path to, Writing writing) {
        try (BufferedWriter file = Files.newBufferedWriter(to)) {
            var xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(file);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.to(xml);
            xml.writeEndDocument();
            xml.close();
            return to;
        } catch (IOException | XMLStreamException unwritten) {
            throw new PackagingException("metadata could not be written", unwritten);
        }
    }
}
