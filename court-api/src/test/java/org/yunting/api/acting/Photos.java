package org.yunting.api.acting;

import java.util.Base64;
import java.util.Map;

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
}
