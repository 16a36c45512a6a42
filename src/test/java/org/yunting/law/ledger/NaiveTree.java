package org.yunting.law.ledger;

import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.yunting.law.kernel.Sha256;

/** RFC 6962 §2.1 written down word by word, recursively over lists of entries, sharing no code with the ledger. */
final class NaiveTree {
    private final List<byte[]> entries;

    NaiveTree(List<byte[]> entries) {
        this.entries = entries;
    }

    Sha256 root() {
        return new Sha256(hex(mth(entries)));
    }

    List<Sha256> path(int m) {
        return path(m, entries);
    }

    List<Sha256> proof(int m) {
        return subproof(m, entries, true);
    }

    private static byte[] mth(List<byte[]> d) {
        if (d.isEmpty()) {
            return sha256();
        }
        if (d.size() == 1) {
            return sha256(new byte[] {0}, d.getFirst());
        }
        int k = split(d.size());
        return sha256(new byte[] {1}, mth(d.subList(0, k)), mth(d.subList(k, d.size())));
    }

    private static List<Sha256> path(int m, List<byte[]> d) {
        if (d.size() == 1) {
            return new ArrayList<>();
        }
        int k = split(d.size());
        var path = m < k ? path(m, d.subList(0, k)) : path(m - k, d.subList(k, d.size()));
        path.add(new Sha256(hex(mth(m < k ? d.subList(k, d.size()) : d.subList(0, k)))));
        return path;
    }

    private static List<Sha256> subproof(int m, List<byte[]> d, boolean b) {
        if (m == d.size()) {
            var end = new ArrayList<Sha256>();
            if (!b) {
                end.add(new Sha256(hex(mth(d))));
            }
            return end;
        }
        int k = split(d.size());
        var proof = m <= k ? subproof(m, d.subList(0, k), b) : subproof(m - k, d.subList(k, d.size()), false);
        proof.add(new Sha256(hex(mth(m <= k ? d.subList(k, d.size()) : d.subList(0, k)))));
        return proof;
    }

    private static int split(int n) {
        int k = 1;
        while (k * 2 < n) {
            k *= 2;
        }
        return k;
    }

    private static byte[] sha256(byte[]... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (java.security.NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static String hex(byte[] bytes) {
        var text = new StringBuilder();
        for (byte b : bytes) {
            text.append(String.format("%02x", b));
        }
        return text.toString();
    }
}
