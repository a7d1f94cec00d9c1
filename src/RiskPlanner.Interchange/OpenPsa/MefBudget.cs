namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Counts the elements of all files of a model.</summary>
internal sealed class MefBudget
{
    private int _elements;

    /// <summary>Counts one; false when there are too many.</summary>
    public bool TakeElement() => ++_elements <= OpenPsaReaderOptions.MostElements;
}
