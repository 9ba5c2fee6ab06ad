package io.guildhall.platform.company;

/**
 * What a company is registered under in its country.
 *
 * @param value upper case, without spaces
 * @param doubtful whether its check digit does not fit; such a code is looked at by a person and never refused for that
 */
public record CompanyCode(Scheme scheme, String value, boolean doubtful) {

    /** Whose code it is. */
    public enum Scheme {
        /** Unified social credit identifier of China, GB 32100-2015. */
        USCC,
        /** Value-added tax number with its country's prefix. */
        VAT,
        /** Any other register's number. */
        OTHER
    }
}
