using System.Security.Cryptography;
using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>
/// The value of a key, apart from the labels that hold it: the first label that held it, and the how-manieth value of that
/// label it is. Two labels with equal values are twins. A plan knows no bits of a key; this stands for them.
/// </summary>
/// <param name="FirstLabel">The label that held it first.</param>
/// <param name="Generation">Which value of that label it is: 0 for the one that the plan begins with.</param>
public readonly record struct KeyValue(KeyLabel FirstLabel, int Generation)
{
    private const int FingerprintBytes = 5;

    /// <summary>
    /// Ten hexadecimal digits that tell values apart, the same on every machine: the beginning of the SHA-256 of label and
    /// generation. A stand-in for the SHA-256 fingerprint that ICSF keeps of the key itself (z/OS facts, 2.3), not that one.
    /// </summary>
    public string Fingerprint =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes($"{FirstLabel.Text}#{Generation}")).AsSpan(0, FingerprintBytes));
}
