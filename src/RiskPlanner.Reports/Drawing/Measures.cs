namespace RiskPlanner.Reports.Drawing;

/// <summary>The distances of a drawing, in CSS pixels.</summary>
internal static class Measures
{
    /// <summary>The widest that a character of a line is: the fixed face is 0.6 em at 11 px, the text face seldom more.</summary>
    public const double CharacterWidth = 6.7;

    /// <summary>The height of a line.</summary>
    public const double Line = 16;

    /// <summary>The height of a box's heading.</summary>
    public const double Title = 20;

    /// <summary>From an edge to what is within.</summary>
    public const double Inset = 8;

    /// <summary>Between boxes.</summary>
    public const double Gap = 10;

    /// <summary>The height of a site's heading.</summary>
    public const double SiteTitle = 44;

    /// <summary>Between two arrows that leave or reach a box on one side; room for a number.</summary>
    public const double Port = 17;

    /// <summary>Between two arrows that run beside each other.</summary>
    public const double Lane = 12;

    /// <summary>From a column to the first arrow that runs along it; room for a number.</summary>
    public const double Shoulder = 24;

    /// <summary>The room of the sign by which a group is opened and closed.</summary>
    public const double Sign = 22;

    /// <summary>The narrowest that a column is.</summary>
    public const double NarrowestSite = 190;

    /// <summary>From the drawing's edge to the outermost column.</summary>
    public const double Margin = 2;
}
