package org.yunting.api.storage;

import io.minio.MinioAsyncClient;
import java.net.URI;
import okhttp3.OkHttpClient;

/** Credentials of a store. */
record S3Account(String accessKey, String secretKey, String region) {
    /** With the region given, signing is arithmetic and never calls out. */
    MinioAsyncClient client(URI endpoint, OkHttpClient http) {
        return MinioAsyncClient.builder()
                .endpoint(endpoint.toString())
                .region(region)
                .credentials(accessKey, secretKey)
                .httpClient(http)
                .build();
    }

    /** Never the secret. */
    @Override
    public String toString() {
        return "S3Account[" + region + "]";
    }
}
