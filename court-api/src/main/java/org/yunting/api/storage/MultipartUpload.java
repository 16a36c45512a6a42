package org.yunting.api.storage;

/**
 * A multipart upload that is open at the store.
 *
 * @param key where the object will be once it is complete
 * @param storeId the store's own id of the upload
 */
public record MultipartUpload(ObjectKey key, String storeId) {}
