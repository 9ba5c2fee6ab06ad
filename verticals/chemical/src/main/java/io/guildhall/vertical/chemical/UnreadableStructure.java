package io.guildhall.vertical.chemical;

import io.guildhall.vertical.LocalizedText;

/** A SMILES that stands for no substance this vertical can work with. */
final class UnreadableStructure extends Exception {

    private final transient LocalizedText reason;

    UnreadableStructure(String english, String chinese) {
        super(english);
        this.reason = LocalizedText.of(english, chinese);
    }

    /** What is wrong, in words a person can act on. */
    LocalizedText reason() {
        return reason;
    }
}
