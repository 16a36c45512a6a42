package org.yunting.api.acting;

import static org.yunting.api.acting.Registry.expect;

import io.restassured.RestAssured;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Photos of documents, sent the way a browser sends them. */
public final class Photos {
    /** A picture of one pixel. */
    private static final byte[] PNG = Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    private Photos() {}

    /** Uploads and seals an identity photo; answers the upload's id. */
    public static String sealedPhotoOf(Someone owner) {
        var announced = owner.sends(Map.of(
                        "purpose",
                        "identity-photo",
                        "fileName",
                        "passport.png",
                        "mediaType",
                        "image/png",
                        "size",
                        PNG.length))
                .post("/api/uploads");
        expect(announced, 201);
        var upload = "/api/uploads/" + announced.path("id");
        var addresses = owner.sends(Map.of("numbers", List.of(1))).post(upload + "/part-urls");
        expect(addresses, 200);
        var stored = RestAssured.given().urlEncodingEnabled(false).body(PNG).put(addresses.<String>path("urls[0].url"));
        expect(stored, 200);
        var sealed = owner.sends(Map.of(
                        "sha256", sha256(), "parts", List.of(Map.of("number", 1, "etag", stored.header("ETag")))))
                .post(upload + "/completion");
        expect(sealed, 200);
        return announced.path("id");
    }

    private static String sha256() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(PNG));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
