package org.yunting.api.storage;

/**
 * A part the store has.
 *
 * @param number counted from 1
 * @param etag the store's tag of the bytes, without quotes
 * @param size bytes; 0 where only the browser's word is known
 */
public record StoredPart(int number, String etag, long size) {}
