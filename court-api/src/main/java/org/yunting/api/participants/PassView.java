package org.yunting.api.participants;

/** A pass, told once to the device that used the code. */
public record PassView(String pass, DoorView door) {
    /** Without the pass. */
    @Override
    public String toString() {
        return "PassView[…]";
    }
}
