package dev.filmwright.core.cutout;

/** Solves small systems of linear equations by Gauss's elimination with pivoting. */
final class LinearSystem {
    private LinearSystem() {}

    /** Returns x of {@code matrix · x = right}; changes neither. A row that says nothing gives 0. */
    static double[] solve(double[][] matrix, double[] right) {
        int size = right.length;
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = new double[size + 1];
            System.arraycopy(matrix[i], 0, rows[i], 0, size);
            rows[i][size] = right[i];
        }
        for (int column = 0; column < size; column++) {
            swap(rows, column, pivot(rows, column));
            double[] top = rows[column];
            if (Math.abs(top[column]) < 1e-12) {
                continue;
            }
            for (int row = column + 1; row < size; row++) {
                double factor = rows[row][column] / top[column];
                for (int i = column; i <= size; i++) {
                    rows[row][i] -= factor * top[i];
                }
            }
        }
        return substituted(rows);
    }

    private static double[] substituted(double[][] rows) {
        int size = rows.length;
        double[] x = new double[size];
        for (int row = size - 1; row >= 0; row--) {
            double sum = rows[row][size];
            for (int i = row + 1; i < size; i++) {
                sum -= rows[row][i] * x[i];
            }
            x[row] = Math.abs(rows[row][row]) < 1e-12 ? 0 : sum / rows[row][row];
        }
        return x;
    }

    private static int pivot(double[][] rows, int column) {
        int best = column;
        for (int row = column + 1; row < rows.length; row++) {
            if (Math.abs(rows[row][column]) > Math.abs(rows[best][column])) {
                best = row;
            }
        }
        return best;
    }

    private static void swap(double[][] rows, int a, int b) {
        double[] kept = rows[a];
        rows[a] = rows[b];
        rows[b] = kept;
    }
}
