package io.guildhall.platform.catalog;

/** Writes a product down as programs get it, for whoever hands it on in another way than the API. */
public interface ProductScript {

    /** The product in that language, as JSON in UTF-8. */
    byte[] json(ProductReader.Reading reading, String language);
}
