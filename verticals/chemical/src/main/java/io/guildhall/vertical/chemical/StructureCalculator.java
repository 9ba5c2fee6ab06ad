package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import io.guildhall.vertical.Measure;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Canonical SMILES, molecular formula (Hill) and molar mass of a structure. The mass is the sum of the standard atomic
 * weights, rounded half up to two decimals.
 */
final class StructureCalculator implements Calculator {

    @Override
    public String code() {
        return "chemical.structure";
    }

    @Override
    public LocalizedText name() {
        return in("Formula and molar mass", "分子式与摩尔质量");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(CalculatorInput.text("smiles", in("Structure (SMILES)", "结构式（SMILES）")));
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("canonicalSmiles", in("Canonical SMILES", "规范 SMILES"));
        names.put("formula", in("Molecular formula", "分子式"));
        names.put("molarMass", in("Molar mass", "摩尔质量"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("smiles", "CC(=O)Oc1ccccc1C(=O)O");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given);
        Structure structure = structure(inputs, "smiles");
        Map<String, Object> results = new LinkedHashMap<>();
        results.put("canonicalSmiles", structure.canonicalSmiles());
        results.put("formula", structure.formula());
        results.put("molarMass", new Measure(structure.molarMass(), Units.GRAM_PER_MOLE));
        return results;
    }

    /** The structure given for that input. */
    static Structure structure(CalculatorInputs inputs, String code) {
        try {
            return Structure.of(inputs.text(code));
        } catch (UnreadableStructure e) {
            throw new InvalidInputException(code, e.reason());
        }
    }
}
