package io.guildhall.vertical.chemical;

import com.actelion.research.chem.Molecule;
import com.actelion.research.chem.StereoMolecule;
import java.util.Map;
import java.util.TreeMap;

/** Counts atoms in Hill's order. Deuterium counts as D, every other isotope as its element. */
final class HillFormula {

    private HillFormula() {}

    static String of(StereoMolecule molecule) {
        molecule.ensureHelperArrays(Molecule.cHelperNeighbours);
        Map<String, Integer> counts = new TreeMap<>();
        for (int atom = 0; atom < molecule.getAllAtoms(); atom++) {
            counts.merge(symbol(molecule, atom), 1, Integer::sum);
            int hydrogens = molecule.getImplicitHydrogens(atom);
            if (hydrogens > 0) {
                counts.merge("H", hydrogens, Integer::sum);
            }
        }
        StringBuilder formula = new StringBuilder();
        if (counts.containsKey("C")) {
            append(formula, "C", counts.remove("C"));
            append(formula, "H", counts.remove("H"));
        }
        counts.forEach((symbol, count) -> append(formula, symbol, count));
        return formula.toString();
    }

    private static String symbol(StereoMolecule molecule, int atom) {
        boolean deuterium = molecule.getAtomicNo(atom) == 1 && molecule.getAtomMass(atom) == 2;
        return deuterium ? "D" : Molecule.cAtomLabel[molecule.getAtomicNo(atom)];
    }

    private static void append(StringBuilder formula, String symbol, Integer count) {
        if (count != null) {
            formula.append(symbol).append(count == 1 ? "" : count);
        }
    }
}
