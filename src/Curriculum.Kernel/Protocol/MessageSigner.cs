using System.Security.Cryptography;
using System.Text;

namespace Curriculum.Kernel.Protocol;

/// <summary>signature = hex HMAC(key, header ‖ parent header ‖ metadata ‖ content).</summary>
/// <remarks>With an empty key nothing is signed and everything is accepted, as the protocol says.</remarks>
public sealed class MessageSigner
{
    private readonly HashAlgorithmName _algorithm;
    private readonly byte[] _key;

    /// <summary>A signer for the key and scheme of a connection file. Throws where the scheme is unknown.</summary>
    public MessageSigner(string key, string scheme)
    {
        _key = Encoding.UTF8.GetBytes(key);
        _algorithm = scheme switch
        {
            "hmac-sha256" => HashAlgorithmName.SHA256,
            "hmac-sha384" => HashAlgorithmName.SHA384,
            "hmac-sha512" => HashAlgorithmName.SHA512,
            _ => throw new KernelException(
                $"The connection file asks for signatures by '{scheme}'; "
                    + "this kernel knows hmac-sha256, hmac-sha384 and hmac-sha512."
            ),
        };
    }

    /// <summary>The signature of four frames, in lower-case hexadecimal ASCII; empty for an empty key.</summary>
    public byte[] Sign(
        ReadOnlySpan<byte> header,
        ReadOnlySpan<byte> parent,
        ReadOnlySpan<byte> metadata,
        ReadOnlySpan<byte> content
    )
    {
        if (_key.Length == 0)
        {
            return [];
        }

        using var hash = IncrementalHash.CreateHMAC(_algorithm, _key);
        hash.AppendData(header);
        hash.AppendData(parent);
        hash.AppendData(metadata);
        hash.AppendData(content);
        return Encoding.ASCII.GetBytes(Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    /// <summary>Whether the signature is that of the four frames. Takes the same time wherever they differ.</summary>
    public bool Verify(
        ReadOnlySpan<byte> signature,
        ReadOnlySpan<byte> header,
        ReadOnlySpan<byte> parent,
        ReadOnlySpan<byte> metadata,
        ReadOnlySpan<byte> content
    ) =>
        _key.Length == 0 || CryptographicOperations.FixedTimeEquals(signature, Sign(header, parent, metadata, content));
}
