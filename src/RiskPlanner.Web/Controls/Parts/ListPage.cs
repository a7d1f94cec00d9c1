namespace RiskPlanner.Web.Controls.Parts;

/// <summary>The rows of a list that a screen shows; paper shows all of them.</summary>
/// <param name="Number">The page that the address names, from 1; where there is none such, the nearest.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Size">How many a page has.</param>
public readonly record struct ListPage(int Number, int Total, int Size = ListPage.Usual)
{
    /// <summary>What addresses call the page.</summary>
    public const string Query = "rows";

    /// <summary>How many rows of some lines each fit into two screens.</summary>
    public const int Usual = 15;

    /// <summary>How many rows that give reasons fit into two screens.</summary>
    public const int OfReasons = 8;

    /// <summary>How many pages there are; 1 where there is no row.</summary>
    public int Pages => Math.Max(1, (Total + Size - 1) / Size);

    /// <summary>The page that is shown, from 1.</summary>
    public int Shown => Math.Clamp(Number, 1, Pages);

    /// <summary>The class of a row.</summary>
    /// <param name="index">Its place in the list, from 0.</param>
    /// <returns>Null for a row of the page.</returns>
    public string? ClassOf(int index) => index / Size == Shown - 1 ? null : "rp-away";
}
