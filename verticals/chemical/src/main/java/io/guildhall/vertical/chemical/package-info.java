/**
 * The chemical trade: substances known by structure and CAS number, sold by grade and pack, under the rules for what is
 * dangerous.
 *
 * <p>Structures are read from SMILES with OpenChemLib, behind {@link io.guildhall.vertical.chemical.SmilesText}, which
 * refuses in plain words what cannot be a substance and what would keep the server busy.
 */
package io.guildhall.vertical.chemical;
