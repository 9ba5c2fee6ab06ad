package io.guildhall.vertical.chemical;

import static io.guildhall.vertical.chemical.Declaring.in;

import io.guildhall.vertical.Calculator;
import io.guildhall.vertical.CalculatorInput;
import io.guildhall.vertical.CalculatorInputs;
import io.guildhall.vertical.InvalidInputException;
import io.guildhall.vertical.LocalizedText;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells whether a fragment is part of a structure: benzene is found in aspirin. */
final class SubstructureCalculator implements Calculator {

    @Override
    public String code() {
        return "chemical.substructure";
    }

    @Override
    public LocalizedText name() {
        return in("Fragment of a structure", "子结构比对");
    }

    @Override
    public List<CalculatorInput> inputs() {
        return List.of(
                CalculatorInput.text("smiles", in("Structure (SMILES)", "结构式（SMILES）")),
                CalculatorInput.text("fragment", in("Fragment (SMILES)", "子结构（SMILES）")));
    }

    @Override
    public Map<String, LocalizedText> resultNames() {
        Map<String, LocalizedText> names = new LinkedHashMap<>();
        names.put("found", in("The fragment is part of the structure", "结构中含有该子结构"));
        return names;
    }

    @Override
    public Map<String, Object> example() {
        return Map.of("smiles", "CC(=O)Oc1ccccc1C(=O)O", "fragment", "c1ccccc1");
    }

    @Override
    public Map<String, Object> calculate(Map<String, Object> given) {
        CalculatorInputs inputs = CalculatorInputs.read(this, given);
        Structure whole = StructureCalculator.structure(inputs, "smiles");
        Structure fragment = StructureCalculator.structure(inputs, "fragment");
        try {
            return Map.of("found", whole.contains(fragment));
        } catch (UnreadableStructure e) {
            throw new InvalidInputException("fragment", e.reason());
        }
    }
}
