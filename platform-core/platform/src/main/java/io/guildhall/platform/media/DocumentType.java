package io.guildhall.platform.media;

import io.guildhall.platform.shared.CommonReason;
import io.guildhall.platform.shared.web.WordedRejection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What a document is for. */
public enum DocumentType {
    /** Safety data sheet, as GHS and GB/T 16483 lay it out in 16 sections. */
    SDS,
    /** Certificate of analysis of a batch. */
    COA,
    /** Technical data sheet. */
    TDS,
    /** Inspection certificate 3.1 of EN 10204. */
    MILL_CERTIFICATE,
    /** Body and garment measurements by size. */
    SIZE_CHART,
    OTHER;

    /** What it is called in addresses, files and JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<DocumentType> of(String code) {
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    static DocumentType require(String code) {
        return of(code).orElseThrow(
                        () -> WordedRejection.ofField(CommonReason.INVALID_INPUT, "type", "media.check.document-type"));
    }
}
