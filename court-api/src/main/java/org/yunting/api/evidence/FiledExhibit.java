package org.yunting.api.evidence;

import org.yunting.api.storage.ObjectKey;
import org.yunting.law.evidence.Exhibit;
import org.yunting.law.evidence.UploadId;

/**
 * An exhibit with where it came from and where its bytes are.
 *
 * @param byName how the person who filed it is called
 */
public record FiledExhibit(Exhibit exhibit, UploadId upload, ObjectKey key, String byName) {}
