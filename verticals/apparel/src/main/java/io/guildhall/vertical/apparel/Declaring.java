package io.guildhall.vertical.apparel;

import io.guildhall.vertical.AllowedValue;
import io.guildhall.vertical.AttributeDefinition;
import io.guildhall.vertical.AttributeType;
import io.guildhall.vertical.LocalizedText;
import java.util.List;

/** Short words in which this vertical's attribute sets are declared. */
final class Declaring {

    private Declaring() {}

    static LocalizedText in(String english, String chinese) {
        return LocalizedText.of(english, chinese);
    }

    static AllowedValue value(String code, String english, String chinese) {
        return new AllowedValue(code, LocalizedText.of(english, chinese));
    }

    static AttributeDefinition text(String code, String english, String chinese) {
        return AttributeDefinition.text(code, in(english, chinese));
    }

    static AttributeDefinition number(String code, String english, String chinese, String unit) {
        return AttributeDefinition.number(code, in(english, chinese), unit);
    }

    static AttributeDefinition choice(String code, String english, String chinese, AllowedValue... values) {
        return AttributeDefinition.choice(code, in(english, chinese), List.of(values));
    }

    static AttributeDefinition yesNo(String code, String english, String chinese) {
        return new AttributeDefinition(
                code, in(english, chinese), AttributeType.BOOLEAN, "", false, false, false, List.of());
    }
}
