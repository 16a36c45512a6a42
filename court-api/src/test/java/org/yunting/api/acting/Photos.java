package org.yunting.api.acting;

import java.util.Base64;
import java.util.Map;
import org.yunting.law.kernel.Sha256;

/** Photos of documents, sent the way a browser sends them. */
public final class Photos {
    /** A picture of one pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Photos() {}

    /** Uploads and seals an identity photo; answers the upload's id. */
    public static String sealedPhotoOf(Someone owner) {
        var announcement = Map.of(
                "purpose", "identity-photo", "fileName", "passport.png", "mediaType", "image/png", "size", PNG.length);
        return SentFile.announced(owner, announcement, PNG).sealed().getString("id");
    }

    /** Files the picture as an exhibit of a case; answers the exhibit's id. */
    public static String exhibitOf(Someone party, String caseId) {
        var announcement = SentFile.exhibit(caseId, "image/png", PNG.length);
        return SentFile.announced(party, announcement, PNG).sealed().getString("exhibit.id");
    }

    /** SHA-256 of the picture. */
    public static Sha256 digest() {
        return Sha256.over(PNG);
    }
}
