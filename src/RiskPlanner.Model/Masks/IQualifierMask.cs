namespace RiskPlanner.Model;

/// <summary>A mask over names of qualifiers that periods separate.</summary>
public interface IQualifierMask
{
    /// <summary>The mask's text.</summary>
    string Text { get; }
}
