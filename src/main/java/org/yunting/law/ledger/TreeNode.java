package org.yunting.law.ledger;

/**
 * The place of a complete node: one over 2^level leaves. Once computed its hash never changes, however the tree grows.
 *
 * @param level 0 for leaves
 * @param index counted from 0 within the level
 */
public record TreeNode(int level, long index) {
    public TreeNode {
        if (level < 0 || level > 62 || index < 0) {
            throw new IllegalArgumentException("no node at level " + level + ", index " + index);
        }
    }

    boolean isRight() {
        return (index & 1) == 1;
    }

    TreeNode leftSibling() {
        return new TreeNode(level, index - 1);
    }

    TreeNode parent() {
        return new TreeNode(level + 1, index >> 1);
    }
}
