using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>
/// A form in which lists of key labels come. Every class of this kind that can be made without arguments is found
/// (<see cref="LabelFormats"/>), and nothing else names it. Without state; safe between threads.
/// </summary>
public abstract class LabelFormat
{
    /// <summary>Its name, as <c>--from</c> has it: lower-case letters.</summary>
    public abstract string Name { get; }

    /// <summary>The endings of its files with their period, for those who choose one; empty when it has no usual ones.</summary>
    public virtual IReadOnlyList<string> Endings => [];

    /// <summary>Its place among the forms that are tried when nobody says which it is: the lowest first. The one that takes any text is the last.</summary>
    public abstract int Order { get; }

    /// <summary>Whether a file looks like this form.</summary>
    /// <param name="head">What the file begins with.</param>
    public abstract bool Recognises(LabelFileHead head);

    /// <summary>Reads a file and adds its labels.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Its bytes, without a mark of their order.</param>
    /// <param name="labels">Where the labels go.</param>
    public abstract LabelFileResult Read(string name, ReadOnlyMemory<byte> content, LabelListBuilder labels);
}
