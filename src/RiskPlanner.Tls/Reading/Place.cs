namespace RiskPlanner.Tls;

/// <summary>A place in a file.</summary>
/// <param name="File">The file's name, or the address of a server that was asked.</param>
/// <param name="Line">The line, from 1 on; 0 where there are no lines.</param>
/// <param name="Column">The column in characters, from 1 on; 0 where there are no lines.</param>
public readonly record struct Place(string File, int Line, int Column);
