package org.yunting.api.evidence;

import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;

/**
 * What in a PDF does something by itself, or is hidden in it (ISO 32000-1, 7.11.4 and 12.6). Looked for where readers' programs start it: at the document,
 * its names, its form, its pages, and what lies on them.
 */
final class PdfActions {
    /** Kinds of action that run a script, start a program, or move data. Going to another page is none of them. */
    private static final Set<String> ACTING =
            Set.of("JavaScript", "Launch", "ImportData", "SubmitForm", "Rendition", "RichMediaExecute");

    private static final Set<String> MOVING = Set.of("RichMedia", "Screen", "3D");

    private static final COSName NEXT = COSName.getPDFName("Next");
    private static final COSName XFA = COSName.getPDFName("XFA");

    /** Actions may name a next one, and hostile ones each other. */
    private static final int DEPTH_MAX = 16;

    private PdfActions() {}

    static boolean in(PDDocument pdf) {
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        if (acts(catalog) || named(catalog, COSName.getPDFName("JavaScript"))) {
            return true;
        }
        if (catalog.getDictionaryObject(COSName.ACRO_FORM) instanceof COSDictionary form && form.containsKey(XFA)) {
            return true;
        }
        for (var page : pdf.getPages()) {
            if (acts(page.getCOSObject()) || anyOnIt(page.getCOSObject(), PdfActions::movesOrActs)) {
                return true;
            }
        }
        return false;
    }

    static boolean attachmentsIn(PDDocument pdf) {
        var catalog = pdf.getDocumentCatalog().getCOSObject();
        if (named(catalog, COSName.EMBEDDED_FILES) || catalog.containsKey(COSName.getPDFName("AF"))) {
            return true;
        }
        for (var page : pdf.getPages()) {
            if (anyOnIt(page.getCOSObject(), PdfActions::isAttachment)) {
                return true;
            }
        }
        return false;
    }

    private interface Look {
        boolean finds(COSDictionary annotation);
    }

    private static boolean anyOnIt(COSDictionary page, Look look) {
        if (page.getDictionaryObject(COSName.ANNOTS) instanceof COSArray annotations) {
            for (int i = 0; i < annotations.size(); i++) {
                if (annotations.getObject(i) instanceof COSDictionary annotation && look.finds(annotation)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean isAttachment(COSDictionary annotation) {
        return "FileAttachment".equals(annotation.getNameAsString(COSName.SUBTYPE));
    }

    private static boolean movesOrActs(COSDictionary annotation) {
        var subtype = annotation.getNameAsString(COSName.SUBTYPE);
        return (subtype != null && MOVING.contains(subtype)) || acts(annotation);
    }

    /** Opening it, or pressing or leaving it, starts something. */
    private static boolean acts(COSDictionary holder) {
        return isAction(holder.getDictionaryObject(COSName.OPEN_ACTION), 0)
                || isAction(holder.getDictionaryObject(COSName.A), 0)
                || anyActs(holder.getDictionaryObject(COSName.AA));
    }

    private static boolean anyActs(@Nullable COSBase triggers) {
        return triggers instanceof COSDictionary each
                && each.getValues().stream().anyMatch(action -> isAction(resolved(action), 0));
    }

    private static boolean isAction(@Nullable COSBase found, int depth) {
        if (depth > DEPTH_MAX || !(found instanceof COSDictionary action)) {
            return depth > DEPTH_MAX;
        }
        var kind = action.getNameAsString(COSName.S);
        return (kind != null && ACTING.contains(kind)) || nextActs(action.getDictionaryObject(NEXT), depth);
    }

    private static boolean nextActs(@Nullable COSBase next, int depth) {
        if (!(next instanceof COSArray several)) {
            return isAction(next, depth + 1);
        }
        for (int i = 0; i < several.size(); i++) {
            if (isAction(several.getObject(i), depth + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean named(COSDictionary catalog, COSName tree) {
        return catalog.getDictionaryObject(COSName.NAMES) instanceof COSDictionary names
                && names.getDictionaryObject(tree) instanceof COSDictionary;
    }

    private static @Nullable COSBase resolved(COSBase value) {
        return value instanceof COSObject reference ? reference.getObject() : value;
    }
}
