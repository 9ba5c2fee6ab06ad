package io.guildhall.vertical.chemical;

import com.actelion.research.chem.SSSearcher;
import com.actelion.research.chem.StereoMolecule;

/**
 * Looks for one structure in another, and gives up after so many comparisons: the time such a search takes grows
 * exponentially with the symmetry of both, and nobody shall keep the server busy with two well-chosen structures.
 */
final class BoundedSubstructureSearch extends SSSearcher {

    private static final int MOST_COMPARISONS = 500_000;

    private int comparisons;

    boolean isPartOf(StereoMolecule fragment, StereoMolecule molecule) throws UnreadableStructure {
        StereoMolecule query = new StereoMolecule(fragment);
        query.setFragment(true);
        setMol(query, molecule);
        boolean found = isFragmentInMolecule();
        if (!found && comparisons >= MOST_COMPARISONS) {
            throw new UnreadableStructure(
                    "These structures are too symmetric to be compared; take a smaller fragment",
                    "结构对称性过高，无法比对，请使用更小的片段");
        }
        return found;
    }

    @Override
    public boolean areAtomsSimilar(int moleculeAtom, int fragmentAtom) {
        return goesOn() && super.areAtomsSimilar(moleculeAtom, fragmentAtom);
    }

    @Override
    public boolean areBondsSimilar(int moleculeBond, int fragmentBond) {
        return goesOn() && super.areBondsSimilar(moleculeBond, fragmentBond);
    }

    private boolean goesOn() {
        if (++comparisons >= MOST_COMPARISONS) {
            stop();
            return false;
        }
        return true;
    }
}
