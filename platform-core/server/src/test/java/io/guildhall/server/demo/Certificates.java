package io.guildhall.server.demo;

import io.guildhall.server.templates.DemoContent.Listing;
import java.util.Locale;
import java.util.Optional;

/** The certificates that listings of the demo promise, filled in from what the listing says. */
final class Certificates {

    private static final String FOOT = "Made for a demonstration. Nothing was tested, nothing is sold.";

    private Certificates() {}

    /**
     * A document of a product.
     *
     * @param type as the product's documents are told apart
     */
    record Certificate(String type, String name, byte[] pdf) {}

    /** What comes with that listing; nothing where it promises nothing. */
    static Optional<Certificate> of(Listing listing, String supplier) {
        String name = listing.product().toLowerCase(Locale.ROOT) + ".pdf";
        if (listing.cell("attr.coaPromised").equals("true")) {
            return Optional.of(new Certificate("coa", "coa-" + name, analysis(listing, supplier)));
        }
        if (listing.cell("attr.inspectionDocument").equals("3.1")) {
            return Optional.of(new Certificate("mill-certificate", "mtc-" + name, inspection(listing, supplier)));
        }
        return Optional.empty();
    }

    private static byte[] analysis(Listing listing, String supplier) {
        return new Sheet("CERTIFICATE OF ANALYSIS", supplier)
                .line("Product", listing.cell("name_en"))
                .line("Item no.", listing.product())
                .line("CAS no.", listing.cell("id.cas"))
                .line("EC no.", listing.cell("id.ec"))
                .line("Standard", listing.cell("attr.standard"))
                .line("Batch", listing.product() + "-2611")
                .line("Assay, at least", measured(listing, "attr.purity", "%"))
                .line("Water, at most", measured(listing, "attr.waterContent", "%"))
                .line("Density at 20 C", measured(listing, "attr.density", "g/cm3"))
                .line("Boiling point", measured(listing, "attr.boilingPoint", "C"))
                .line("Melting point", measured(listing, "attr.meltingPoint", "C"))
                .line("Result", "conforms to the specification")
                .ending(FOOT);
    }

    private static byte[] inspection(Listing listing, String supplier) {
        return new Sheet("INSPECTION CERTIFICATE 3.1, EN 10204", supplier)
                .line("Product", listing.cell("name_en"))
                .line("Item no.", listing.product())
                .line("Heat no.", listing.cell("id.heat"))
                .line("Mill", listing.cell("attr.mill"))
                .line("Grade", listing.cell("attr.grade"))
                .line("Standard", listing.cell("attr.standard"))
                .line("Delivery condition", listing.cell("attr.deliveryCondition"))
                .line("Yield strength", measured(listing, "attr.yieldStrength", "MPa"))
                .line("Tensile strength", measured(listing, "attr.tensileStrength", "MPa"))
                .line("Elongation", measured(listing, "attr.elongation", "%"))
                .line("Result", "the material complies with the order")
                .ending(FOOT);
    }

    private static String measured(Listing listing, String column, String unit) {
        return listing.cell(column).isEmpty() ? "" : listing.cell(column) + " " + unit;
    }
}
