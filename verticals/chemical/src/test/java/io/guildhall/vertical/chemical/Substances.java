package io.guildhall.vertical.chemical;

import io.guildhall.vertical.ProductFacts;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** Products the tests speak of. */
final class Substances {

    private Substances() {}

    static ProductFacts of(String attribute, Object value) {
        return new ProductFacts(Map.of(attribute, value), Map.of());
    }

    static ProductFacts methanol() {
        Map<String, Object> attributes = new HashMap<>();
        attributes.put("smiles", "CO");
        attributes.put("canonicalSmiles", "CO");
        attributes.put("molecularFormula", "CH4O");
        attributes.put("synonyms", "methyl alcohol|木精");
        attributes.put("grade", "industrial");
        attributes.put("purity", new BigDecimal("99.9"));
        attributes.put("density", new BigDecimal("0.791"));
        attributes.put("flashPoint", new BigDecimal("9.7"));
        attributes.put("ghsPictograms", "GHS02, GHS06, GHS08");
        attributes.put("signalWord", "danger");
        attributes.put("hazardStatements", "H225, H301+H311+H331, H370");
        attributes.put("precautionaryStatements", "P210, P280, P305+P351+P338");
        attributes.put("unNumber", "UN1230");
        attributes.put("properShippingName", "METHANOL");
        attributes.put("transportClass", "3");
        attributes.put("packingGroup", "II");
        return new ProductFacts(attributes, Map.of("cas", "67-56-1", "ec", "200-659-6"));
    }
}
