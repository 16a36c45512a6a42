package org.yunting.standalone.servers;

import java.nio.file.Path;

/**
 * The key and certificate with which servers speak TLS.
 *
 * @param keyStore PKCS#12 file with one private key and its chain
 * @param password of the key store
 */
public record ServerCertificate(Path keyStore, Secret password) {}
