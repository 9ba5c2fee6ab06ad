package io.guildhall.platform.catalog;

import io.guildhall.vertical.LocalizedText;

/**
 * What is wrong with a code that nothing has: its check digit.
 *
 * @param scheme code of the scheme it has the shape of
 * @param name what people call the scheme
 * @param typed the code as it was typed
 * @param corrected the code with the check digit that fits
 * @param reason why it is wrong, naming the digit expected
 */
public record CodeAdvice(String scheme, LocalizedText name, String typed, String corrected, LocalizedText reason) {

    /** The scheme, what is wrong, and what was probably meant. */
    public LocalizedText sentence() {
        return LocalizedText.of(
                name.in("en") + " " + typed + ": " + reason.in("en") + " (" + corrected + ")",
                name.in("zh-CN") + " " + typed + "：" + reason.in("zh-CN") + "（" + corrected + "）");
    }
}
